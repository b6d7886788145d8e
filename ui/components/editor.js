// A text field that reports what is typed while it is typed, at most once a second. The server sets
// its text only when it is new, so a late answer never puts an older text over a newer one.
const PAUSE = 350
const RATE = 1000
const AFTER_CLICK = 60
const NEAR_LIMIT = 0.9
const ARRIVING = 30000

// What was typed in the last moments before the learner turned to another page, by field: not sent
// yet, or sent and perhaps lost on the way, since a busy server drops what a newer message overtakes.
// What may have arrived is believed for a while only: later another device may have changed it.
const unsent = (window.ansageUnsent ??= new Map())

export default function ({ data, parentElement, setStateValue, setTriggerValue }) {
  const field = parentElement.querySelector("textarea")
  const label = parentElement.querySelector("label")
  const count = parentElement.querySelector("#count")
  label.textContent = data.label
  parentElement.querySelector("#keys").textContent = data.keys
  field.placeholder = data.placeholder
  field.lang = data.language

  const late = unsent.get(data.key)
  if (!field.ansage) field.value = late && Date.now() < late.until ? late.text : data.text
  const kept = (field.ansage ??= { reported: data.text, timer: null, sent: 0 })
  unsent.delete(data.key)

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
  // Streamlit sends what happens at the same moment as one message. A press outside the desk must
  // not share one with this field, since then only the desk would be drawn again.
  const leave = (event) => {
    const target = event.relatedTarget ?? kept.pressed
    if (target?.closest(".st-key-actions")) report()
    else setTimeout(report, AFTER_CLICK)
  }
  kept.press ??= (event) => { kept.pressed = event.target }
  document.addEventListener("pointerdown", kept.press, true)
  field.onblur = leave
  field.onkeydown = (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    report()
    setTriggerValue("go", true)
  }
  showCount()
  if (field.value !== kept.reported) field.oninput()
  return () => {
    document.removeEventListener("pointerdown", kept.press, true)
    const until = field.value === kept.reported ? kept.sent + ARRIVING : Infinity
    unsent.set(data.key, { text: field.value, until })
  }
}
