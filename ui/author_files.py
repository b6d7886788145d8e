"""Files as text: what is typed is saved, and what others changed is never overwritten unseen."""

from html import escape

import streamlit as st

from ansage.authoring import ChangedOutside, ExerciseFolder, Sheet
from ansage.authoring.exercise_folder import is_editable
from ansage.refusal import Refusal
from ui.brief import plain
from ui.editor import file_field
from ui.state import Opened, current
from ui.words import Words


def file_editor(words: Words, folder: ExerciseFolder, name: str) -> Sheet:
    """A file's text in a field that saves itself; the file as it lies there then."""
    opened = _opened(folder, name)
    typed = file_field(
        words, key=f"file-{folder.path.name}-{name}-{opened.revision}", label=name,
        text=opened.sheet.text,
    )  # fmt: skip
    there = folder.read(name)
    if typed == opened.sheet.text:
        if there.stamp != opened.sheet.stamp:
            _show(opened, there)
        return there
    try:
        opened.sheet = folder.write(name, typed, opened.sheet.stamp)
    except ChangedOutside as changed:
        _both(words, folder, opened, typed, changed.theirs)
    except Refusal as refusal:
        _say(refusal.text(words.language))
    return opened.sheet


def _opened(folder: ExerciseFolder, name: str) -> Opened:
    known, place = current().author.opened, f"{folder.path}/{name}"
    if place not in known:
        known[place] = Opened(folder.read(name))
    return known[place]


def _show(opened: Opened, sheet: Sheet) -> None:
    """The field takes what lies there."""
    opened.sheet, opened.revision = sheet, opened.revision + 1
    st.rerun()


def _both(words: Words, folder: ExerciseFolder, opened: Opened, mine: str, theirs: Sheet) -> None:
    """The same file was changed elsewhere: the author sees both and chooses."""
    _say(words("author.changed_outside", name=theirs.name))
    if not theirs.stamp:
        st.html(f'<p class="a-meta">{words("author.theirs_gone")}</p>')
    st.html(f'<p class="a-file-name">{words("author.theirs")}</p>{plain(theirs.text)}')
    with st.container(horizontal=True):
        if st.button(words("author.take_theirs"), key=f"theirs-{theirs.name}"):
            _show(opened, theirs)
        if st.button(words("author.keep_mine"), key=f"mine-{theirs.name}"):
            opened.sheet = folder.write(theirs.name, mine, theirs.stamp)
            st.rerun()


def _say(text: str) -> None:
    st.html(f'<p class="a-notice" role="alert">{escape(text)}</p>')


def files(words: Words, folder: ExerciseFolder, names: list[str], *, adding: bool = False) -> None:
    """Two files beside each other, chosen from several; others can be added and deleted."""
    if adding:
        _add(words, folder)
    for column, at in zip(st.columns(2, gap="medium"), (0, 1), strict=True):
        if at < len(names):
            with column:
                name = _pick(words, names, at)
                file_editor(words, folder, name)
                if adding:
                    _delete(words, folder, name)


def _pick(words: Words, names: list[str], at: int) -> str:
    if len(names) <= 2:
        return names[at]
    kept = current().author.picked
    index = names.index(kept[at]) if kept.get(at) in names else at
    kept[at] = st.selectbox(words("author.file"), names, index=index, key=f"pick-{at}-{len(names)}")
    return kept[at]


def _add(words: Words, folder: ExerciseFolder) -> None:
    row = st.form("author_add", border=False, clear_on_submit=True)
    with row, st.container(horizontal=True, vertical_alignment="bottom"):
        name = st.text_input(
            words("author.add_file"),
            placeholder="cases/03-hidden.txt",
            help=words("author.add_file_help"),
        )
        if not st.form_submit_button(words("author.add")):
            return
    name = name.strip()
    try:
        there = folder.read(name)
        if there.stamp:
            _say(words("author.is_there", name=name))
        else:
            folder.write(name, "\n", "")
            current().author.picked[0] = name
            st.rerun()
    except Refusal as refusal:
        _say(refusal.text(words.language))


def _delete(words: Words, folder: ExerciseFolder, name: str) -> None:
    if not is_editable(name):
        return

    @st.dialog(words("author.delete_file"))
    def ask() -> None:
        st.html(f"<p>{words('author.delete_means', name=escape(name))}</p>")
        with st.container(horizontal=True):
            if st.button(words("own.delete_yes"), type="primary", key="file_delete_yes"):
                folder.remove(name, folder.read(name).stamp)
                current().author.opened.pop(f"{folder.path}/{name}", None)
                st.rerun()
            if st.button(words("about.delete_no"), key="file_delete_no"):
                st.rerun()

    if st.button(words("author.delete_file"), key=f"delete-{name}", type="tertiary"):
        ask()
