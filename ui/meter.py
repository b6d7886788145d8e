"""A share as a bar with its percentage."""

from ui.words import Words


def meter(words: Words, share: float | None) -> str:
    """Of 0 to 1; a dash where there is none."""
    if share is None:
        return '<span class="a-soft">–</span>'
    percent = round(100 * share)
    return (
        f'<span class="a-meter"><span class="a-track"><span style="width:{percent}%"></span></span>'
        f"{words('progress.percent', percent=percent)}</span>"
    )
