"""The learner's own matters: link, name, languages, data; and which model answers."""

import json
from html import escape

import streamlit as st

from ansage.llm import Model
from ansage.refusal import Refusal
from ansage.texts import LANGUAGES, Language
from ui.leaving import leave
from ui.services import services
from ui.state import current
from ui.words import Words, as_label

NAMES: dict[Language, str] = {"en": "English", "de": "Deutsch"}

state, known = current(), services()
accounts, words = known.practice.accounts, Words(current().language)


def _you() -> None:
    st.html(f'<h2 class="a-head">{words("about.you")}</h2>')
    st.text_input(
        words("about.nickname"), value=state.learner.nickname, key="nickname", on_change=_rename
    )
    if state.notice:
        st.html(f'<p class="a-notice" role="alert">{escape(state.notice)}</p>')
        state.notice = ""
    st.segmented_control(
        words("about.language"), LANGUAGES, default=state.language, required=True,
        format_func=lambda name: NAMES[name], key=f"language-{state.language}", on_change=_language,
    )  # fmt: skip
    st.segmented_control(
        words("about.feedback_language"), LANGUAGES, default=state.feedback_language, required=True,
        format_func=lambda name: NAMES[name], key=f"feedback-{state.feedback_language}",
        on_change=_feedback_language,
    )  # fmt: skip


def _rename() -> None:
    try:
        accounts.rename(state.learner.id, st.session_state["nickname"])
        state.reload()
    except Refusal as refusal:
        state.notice = refusal.text(state.language)


def _language() -> None:
    state.use_language(st.session_state[f"language-{state.language}"])


def _feedback_language() -> None:
    state.use_feedback_language(st.session_state[f"feedback-{state.feedback_language}"])


def _link() -> None:
    st.html(
        f'<h2 class="a-head">{words("about.link")}</h2><p>{words("about.link_means")}</p>'
        if state.lasting
        else f'<h2 class="a-head">{words("about.link")}</h2><p>{words("about.no_cookie")}</p>'
    )
    if state.lasting:
        link = escape(f"{_origin()}/l/{state.token}")
        st.html(
            f'<input class="a-field" readonly aria-label="{words("about.link")}" value="{link}">'
        )


def _origin() -> str:
    return "/".join((st.context.url or "").split("/")[:3])


def _model() -> None:
    st.html(f'<h2 class="a-head">{words("about.model")}</h2>')
    models = {model.id: model for model in known.catalogue.models}
    if state.model not in models:
        state.model = known.catalogue.default.id
    if len(models) > 1:
        st.radio(
            words("about.choose_model"), list(models), index=list(models).index(state.model),
            format_func=lambda name: as_label(_named(models[name])), key="model",
            on_change=_use_model,
        )  # fmt: skip
    else:
        st.text(_named(models[state.model]))


def _use_model() -> None:
    """Before the page is drawn, so that its head already names the model, and a next page too."""
    state.model = st.session_state["model"]


def _named(model: Model) -> str:
    return f"{model.label.in_(words.language)} · {model.goes_to(words.language)}"


def _data() -> None:
    st.html(f'<h2 class="a-head">{words("about.data")}</h2><p>{words("about.data_means")}</p>')
    with st.container(horizontal=True):
        st.download_button(
            words("about.export"),
            data=lambda: json.dumps(
                accounts.export(state.learner.id), ensure_ascii=False, indent=2
            ),
            file_name="ansage.json",
            mime="application/json",
            on_click="ignore",
        )
        if st.button(words("about.delete"), key="delete"):
            _confirm()


def _trainers() -> None:
    st.html(
        f'<h2 class="a-head">{words("author.for_trainers")}</h2>'
        f"<p>{words('author.for_trainers_means')}</p>"
    )
    st.page_link("ui/author.py", label=words("header.author"))
    st.page_link("ui/group.py", label=words("header.group"))


@st.dialog(words("about.delete"))
def _confirm() -> None:
    st.html(f"<p>{words('about.delete_means')}</p>")
    with st.container(horizontal=True):
        if st.button(words("about.delete_yes"), type="primary", key="delete_yes"):
            accounts.delete(state.learner.id)
            leave()
        if st.button(words("about.delete_no"), key="delete_no"):
            st.rerun()


SECTIONS = {"you": _you, "link": _link, "model": _model, "data": _data, "trainers": _trainers}

st.html(
    f'<h1 class="a-title">{words("about.title")}</h1><p class="a-lead">{words("about.lead")}</p>'
)
with st.container(key="narrow"):
    for name, section in SECTIONS.items():
        with st.container(key=f"card_{name}"):
            section()
