"""The pages. Everything that imports streamlit is in here, but for app.py."""
