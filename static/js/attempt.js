// Taking a quiz: keys 1–4 and Enter, autosave that never loses an answer, feedback in place.
// The page works without any of it; every answer goes through the same form.

import { Draft, line, read, write } from "./answer.js";
import { startClock } from "./clock.js";
import { arrange } from "./order.js";

const TYPING = "input:not([type=radio], [type=checkbox]), textarea, select";
const OPTIONS = "form[data-attempt] :is(input[name=choice], input[type=checkbox][data-part])";
const ACTING = "button, a[href], summary, " + TYPING;
const PAUSE = 600; // milliseconds without a key before a typed answer is sent
const DELAYS = [1000, 2000, 4000, 8000]; // between tries; then the last again and again
const PATIENCE = 10000; // for one try
const NOT_MINE = [400, 403, 404]; // the session has ended, here or in another tab

function start() {
  startClock(answering() ?? (() => {}));
}

// Makes the question's form work; gives what sends its answer in the last moment.
function answering() {
  const form = document.querySelector("[data-attempt]");
  if (!form) return null;
  const draft = new Draft(form);
  if (form.localName !== "form") return draft.forget(); // answered: only its verdict is left
  draft.putBack();
  arrange(form);
  if (form.dataset.autosave === "true") {
    const saver = new Saver(form, draft);
    saver.start();
    return () => saver.save();
  }
  form.addEventListener("input", () => draft.keep([""]));
  form.addEventListener("submit", (event) => check(event, form, draft));
  return () => keepUnchecked(form);
}

// Practice, when the time is up: what was chosen counts, though it was not checked.
function keepUnchecked(form) {
  if (!read(form)) return;
  const headers = { Accept: "application/json" };
  fetch(form.action, { method: "POST", body: new FormData(form), headers }).catch(() => {});
}

// Practice: send the answer, then put the page that comes back in place of this one.
async function check(event, form, draft) {
  if (event.submitter?.dataset.plain !== undefined) return;
  event.preventDefault();
  if (form.dataset.busy) return;
  form.dataset.busy = "true";
  const body = new FormData(form, event.submitter);
  show(form, "saving");
  let page;
  try {
    page = await fetch(form.action, { method: "POST", body, headers: { Accept: "text/html" } });
    if (page.status >= 500) throw new Error(page.statusText);
  } catch {
    delete form.dataset.busy;
    show(form, "unsaved");
    retryWhenBack(form, event.submitter);
    return;
  }
  if (NOT_MINE.includes(page.status)) {
    delete form.dataset.busy;
    show(form, "refused");
    return; // the draft waits for who signs in again
  }
  draft.forget();
  replaceMain(await page.text(), page.url);
}

// The same form, with the same idempotency key: sent twice, it counts once.
function retryWhenBack(form, submitter) {
  const again = () => {
    clearTimeout(timer);
    window.removeEventListener("online", again);
    if (form.isConnected && !form.dataset.busy) form.requestSubmit(submitter);
  };
  const timer = setTimeout(again, 5000);
  window.addEventListener("online", again);
}

function replaceMain(html, url) {
  const next = new DOMParser().parseFromString(html, "text/html");
  const main = next.querySelector("main");
  if (!main) {
    location.assign(url);
    return;
  }
  document.querySelector("main").replaceWith(document.adoptNode(main));
  document.title = next.title;
  history.replaceState(null, "", url);
  start();
  document.querySelector("[data-focus], [autofocus]")?.focus();
}

// The line that says whether an answer is saved: one translated text per state, one shown.

function show(form, state) {
  for (const part of form.querySelectorAll("[data-save]")) {
    part.hidden = part.dataset.save !== state;
  }
}

// Autosave of one answer: sent soon after each change, sent again until the server says
// it is kept, under one idempotency key per answer.
class Saver {
  constructor(form, draft) {
    this.form = form;
    this.draft = draft;
    this.saved = line(form.dataset.saved, form.dataset.savedConfidence);
    this.sent = null; // on its way: its value, and the very request, to send again unchanged
    this.busy = null; // a promise while the server is asked
    this.tries = 0;
    this.timer = 0;
    this.leaving = false;
  }

  start() {
    this.form.addEventListener("input", (event) => this.changed(event));
    this.form.addEventListener("submit", (event) => this.leave(event));
    window.addEventListener("online", () => this.soon(0));
    window.addEventListener("pagehide", () => this.lastChance());
    window.addEventListener("quizapp:leaving", () => (this.leaving = true));
    window.addEventListener("beforeunload", (event) => {
      if (this.dirty && !this.leaving) event.preventDefault();
    });
    if (this.dirty) this.soon(0);
  }

  get dirty() {
    return this.sent !== null || read(this.form) !== this.saved;
  }

  changed(event) {
    this.keep();
    show(this.form, this.dirty ? "saving" : "saved");
    this.soon(["radio", "checkbox"].includes(event.target.type) ? 0 : PAUSE);
  }

  keep() {
    this.draft.keep([this.saved, this.sent?.value ?? this.saved]);
  }

  soon(delay) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), delay);
  }

  async save() {
    while (this.busy) await this.busy;
    if (!this.dirty || !this.form.isConnected) return;
    this.busy = this.send();
    await this.busy;
    this.busy = null;
  }

  // An answer that may have arrived is asked about again before a newer one is sent.
  async send() {
    this.sent ??= { value: read(this.form), body: this.body() };
    try {
      const answer = await fetch(this.form.action, {
        method: "POST",
        body: this.sent.body,
        headers: { Accept: "application/json" },
        signal: AbortSignal.timeout(PATIENCE),
      });
      await this.heard(answer);
    } catch {
      this.failed();
    }
  }

  body() {
    const body = new FormData(this.form);
    body.set("go", "stay");
    body.set("idempotency_key", newKey());
    return body;
  }

  async heard(answer) {
    if (answer.status >= 500 || answer.status === 429) return this.failed();
    if (!answer.ok && answer.status !== 409) return show(this.form, "refused");
    const kept = await answer.json();
    if (kept.location) return this.goTo(kept.location);
    if (kept.left !== null) {
      document.dispatchEvent(new CustomEvent("quizapp:left", { detail: kept.left }));
    }
    const value = this.sent.value;
    this.sent = null;
    this.tries = 0;
    this.form.sequence.value = kept.sequence;
    this.draft.forget();
    if (answer.status === 409) {
      this.saved = line(kept.response, kept.confidence);
      write(this.form, this.saved);
      show(this.form, "newer");
      return;
    }
    this.saved = value;
    if (this.dirty) {
      this.keep();
      this.soon(0);
    } else {
      show(this.form, "saved");
    }
  }

  failed() {
    show(this.form, "unsaved");
    this.soon(DELAYS[Math.min(this.tries++, DELAYS.length - 1)]);
  }

  goTo(place) {
    this.leaving = true;
    this.draft.forget();
    location.assign(place);
  }

  // A button of the form: go on once the answer is kept; stay, and say so, while it is not.
  async leave(event) {
    if (this.leaving) return;
    this.leaving = !this.dirty;
    if (this.leaving) return;
    const submitter = event.submitter;
    event.preventDefault();
    clearTimeout(this.timer);
    await this.save();
    if (this.dirty) return; // it says unsaved, and tries on
    this.leaving = true;
    this.form.requestSubmit(submitter);
  }

  // The tab closes before the pause is over.
  lastChance() {
    if (!this.dirty || this.sent || this.leaving) return;
    fetch(this.form.action, {
      method: "POST",
      body: this.body(),
      headers: { Accept: "application/json" },
      keepalive: true,
    }).catch(() => {});
  }
}

// Works on plain http too, where crypto.randomUUID does not.
function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const target = event.target;
  if (/^[1-9]$/.test(event.key) && !target.matches(TYPING)) {
    const option = document.querySelectorAll(OPTIONS)[event.key - 1];
    if (!option || option.disabled) return;
    event.preventDefault();
    option.focus();
    option.click();
  } else if (event.key === "Enter" && !target.matches(ACTING)) {
    const primary = document.querySelector("[data-primary]");
    if (!primary) return;
    event.preventDefault();
    primary.click();
  }
});

start();
