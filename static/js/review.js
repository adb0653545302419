// The review list by keyboard: j/k move, a approves, r rejects, e edits. Keys act only while
// the focus is in the list, or nowhere. Decisions are sent without leaving the page: the
// answer is the same page, from which the question and the counts are taken.
const list = document.querySelector("[data-review]");
const items = () => [...list.querySelectorAll(":scope > li")];
const current = () => document.activeElement?.closest("[data-review] > li");

function go(item) {
  if (!item) return;
  item.focus({ preventScroll: true });
  item.scrollIntoView({ block: "nearest" });
}

function move(step) {
  const all = items();
  const at = all.indexOf(current());
  go(all[at < 0 ? 0 : Math.min(Math.max(at + step, 0), all.length - 1)]);
}

async function decide(form, button) {
  const item = form.closest("li");
  const body = new FormData(form);
  body.set(button.name, button.value);
  const response = await fetch(form.action, { method: "POST", body });
  if (!response.ok) throw new Error(String(response.status));
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const all = items();
  const next = all[all.indexOf(item) + 1] ?? all[all.indexOf(item) - 1];
  replace("[data-review-summary]", page);
  replace(".review-tools", page);
  showShortcuts();
  const fresh = page.getElementById(item.id);
  if (fresh) item.replaceWith(fresh);
  else item.remove();
  if (!next) window.location.reload();
  go(next);
}

function replace(selector, page) {
  const old = document.querySelector(selector);
  const fresh = page.querySelector(selector);
  if (fresh) old?.replaceWith(fresh);
  else old?.replaceChildren();
}

function showShortcuts() {
  const line = document.querySelector("[data-shortcuts]");
  if (line) line.hidden = false;
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, select, textarea")) return;
  const here = current();
  if (!here && document.activeElement !== document.body) return;
  if (event.key === "j") move(1);
  else if (event.key === "k") move(-1);
  else here?.querySelector(`[data-key="${CSS.escape(event.key)}"]`)?.click();
}

if (list) {
  showShortcuts();
  document.addEventListener("keydown", onKey);
  list.addEventListener("submit", (event) => {
    event.preventDefault();
    // What cannot be sent so is sent as a form: the page then says what is wrong.
    decide(event.target, event.submitter).catch(() => {
      const chosen = document.createElement("input");
      Object.assign(chosen, { type: "hidden", name: event.submitter.name, value: event.submitter.value });
      event.target.append(chosen);
      event.target.submit();
    });
  });
  const target = window.location.hash && document.querySelector(window.location.hash);
  if (target && list.contains(target)) go(target);
}
