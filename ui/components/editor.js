// A text field that reports what is typed while it is typed, at most once a second. The server sets
// its text only when it is new, so a late answer never puts an older text over a newer one.
const PAUSE = 350
const RATE = 1000
const NEAR_LIMIT = 0.9

export default function ({ data, parentElement, setStateValue, setTriggerValue }) {
  const field = parentElement.querySelector("textarea")
  const label = parentElement.querySelector("label")
  const count = parentElement.querySelector("#count")
  label.textContent = data.label
  parentElement.querySelector("#keys").textContent = data.keys
  field.placeholder = data.placeholder
  field.lang = data.language

  if (!field.ansage) field.value = data.text
  const kept = (field.ansage ??= { reported: data.text, timer: null, sent: 0 })

  const showCount = () => {
    const length = [...field.value].length
    count.textContent = length < data.limit * NEAR_LIMIT
      ? ""
      : data.count.replace("{n}", length.toLocaleString(data.language))
    field.setAttribute("aria-invalid", String(length > data.limit))
  }
  const report = () => {
    clearTimeout(kept.timer)
    kept.timer = null
    if (field.value === kept.reported) return
    kept.sent = Date.now()
    kept.reported = field.value
    setStateValue("text", field.value)
  }
  field.oninput = () => {
    showCount()
    kept.timer ??= setTimeout(report, Math.max(PAUSE, RATE - (Date.now() - kept.sent)))
  }
  field.onblur = report
  field.onkeydown = (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    report()
    setTriggerValue("go", true)
  }
  showCount()
}
