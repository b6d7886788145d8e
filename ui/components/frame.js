// What only the browser can do for a page: its language, and the header's role.
export default function ({ data }) {
  document.documentElement.lang = data.language
  const header = document.querySelector(".st-key-header")
  header?.setAttribute("role", "navigation")
  header?.setAttribute("aria-label", data.navigation)
}
