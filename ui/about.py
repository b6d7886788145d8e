import streamlit as st
st.html('<h1 class="a-title">Üben</h1><p class="a-lead">Such dir eine Aufgabe aus.</p>')
