import streamlit as st
from ui.editor import editor
from ui.state import current
from ui.words import Words
w = Words(current().language)
st.html('''<h1 class="a-title">Handzettel für die Bäckerei</h1>''')
with st.container(key="bench"):
    with st.container(key="brief"):
        st.html('''<details class="a-card fold-on-phone" open><summary class="a-head">Worum es geht</summary><div class="a-prose"><p>Du arbeitest bei der Bäckerei Kornblum in Leipzig. Ab Montag gibt es vegane Zimtschnecken.</p></div></details>
<details class="a-card fold-on-phone" open><summary class="a-head">Material</summary><pre class="a-file">Zimtschnecke, vegan   2,20 €</pre></details>''')
    with st.container(key="desk"):
        @st.fragment
        def desk():
            text, go = editor(w, key="e1", text="Hallo")
            n = len(text.split())
            st.html('<ul class="a-chips">' + "".join(f'<li class="said">Wort {i}</li>' for i in range(min(n,5))) + '<li class="rest">2 weitere Anforderungen</li></ul>')
            with st.container(horizontal=True, key="actions", vertical_alignment="center"):
                st.button("Ausprobieren"); st.button("Abgeben", type="primary"); st.html('<span class="a-small a-soft">Abgeben prüft 6 Fälle · etwa 40 Sekunden</span>', width="content")
            st.html(f'<p><span class="a-shape earned earned"></span><span class="a-shape unheard" ></span><b class="lucky"><span class="a-shape lucky"></span>Glück</b> {go} {text!r}</p>')
        desk()
    with st.container(key="tries"):
        st.html('<div class="a-card"><h2 class="a-head">Deine Versuche</h2></div>')
