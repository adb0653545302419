// The desk without a reload: a form or a link marked data-swap is fetched, and the question of
// the page that answers takes the place of the one here. Keys do what the buttons with their
// data-key do. Whatever fails is done as the browser does it without this script.
import { selecting } from "./selecting.js";

const desk = () => document.querySelector("[data-desk]");
const SAME_KEY = { j: "s", ArrowRight: "s", ArrowLeft: "k" };
const SLOW_MILLISECONDS = 400;
let busy = false;

async function swap(url, options) {
  const response = await fetch(url, options);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const fresh = page.querySelector("[data-desk]");
  if (!fresh) {
    // Another page: the list at the end of the queue, a form, an error.
    if (response.ok) window.location.assign(response.url);
    else window.location.reload();
    return;
  }
  desk().replaceWith(fresh);
  document.title = page.title;
  // A refused form answers at its own address, which is no page.
  if (response.ok && response.url !== window.location.href) history.pushState(null, "", response.url);
  arrive();
}

function arrive() {
  selecting(desk());
  document.querySelector("[data-stem]").focus({ preventScroll: true });
  window.scrollTo({ top: 0 });
}

async function send(form, button) {
  const body = new FormData(form, button);
  await swap(button?.getAttribute("formaction") ?? form.action, { method: "POST", body });
}

async function alone(act, otherwise, waiting = "") {
  if (busy) return;
  busy = true;
  desk().setAttribute("aria-busy", "true");
  const notice = desk().querySelector("p[data-waiting]");
  const slow = setTimeout(() => {
    notice.textContent = waiting;
  }, SLOW_MILLISECONDS);
  try {
    await act();
  } catch {
    otherwise();
  } finally {
    busy = false;
    clearTimeout(slow);
    notice.textContent = "";
    desk()?.removeAttribute("aria-busy");
  }
}

function submitAsForm(form, button) {
  if (button?.name) {
    const chosen = document.createElement("input");
    Object.assign(chosen, { type: "hidden", name: button.name, value: button.value });
    form.append(chosen);
  }
  form.submit();
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target.closest("input, select, textarea, [data-words]")) return;
  const rejecting = desk().querySelector("[data-rejecting]");
  const reason = rejecting?.open ? reasonOf(event.key, rejecting) : null;
  if (event.key === "Escape" && rejecting?.open) rejecting.open = false;
  else if (event.key === "?") toggleHelp();
  else if (reason) reason.click();
  else document.querySelector(`[data-key="${CSS.escape(SAME_KEY[event.key] ?? event.key)}"]`)?.click();
}

function reasonOf(key, rejecting) {
  if (key === "r") return rejecting.querySelector("[data-no-reason]");
  return rejecting.querySelector(`[data-digit="${CSS.escape(key)}"]`);
}

function toggleHelp() {
  const help = document.querySelector("[data-shortcuts]");
  if (help) help.open = !help.open;
}

document.documentElement.classList.add("keys");
document.querySelector("[data-shortcuts]")?.removeAttribute("hidden");
document.addEventListener("keydown", onKey);
document.addEventListener("submit", (event) => {
  const { target: form, submitter } = event;
  if (!form.matches("[data-swap]")) return;
  event.preventDefault();
  alone(() => send(form, submitter), () => submitAsForm(form, submitter), form.dataset.waiting);
});
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-swap]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  alone(() => swap(link.href), () => window.location.assign(link.href));
});
window.addEventListener("popstate", () => window.location.reload());
selecting(desk());
