// After a learner was deleted: a new cookie, and the first page as for somebody new.
export default function () {
  fetch("/forget", { method: "POST" }).finally(() => window.location.assign("/"))
}
