// Choosing words of the passage, by mouse, touch or keyboard. They go into the field « words » of
// the form; how many characters stand before them (spaces left out: typography may add some)
// tells two equal places apart.
const WORD = /\S+/gu;
const LETTER = /[\p{L}\p{N}]/u;
const EDGE = /^[^\p{L}\p{N}%€$£]+|[^\p{L}\p{N}%€$£]+$/gu;

export function selecting(root) {
  const passage = root?.querySelector("[data-words]");
  const form = root?.querySelector("[data-answer-form]");
  if (!passage || !form) return;
  const tool = root.querySelector("[data-words-tool]");
  new Choice(passage, form, tool).listen();
}

class Choice {
  constructor(passage, form, tool) {
    Object.assign(this, { passage, form, tool });
    this.text = passage.textContent;
    this.words = [...this.text.matchAll(WORD)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
    const mark = passage.querySelector("mark");
    this.anchor = mark ? this.wordAt(this.offset(mark, 0)) : 0;
    this.head = mark ? this.wordAt(this.offset(mark, mark.childNodes.length) - 1) : 0;
  }

  listen() {
    const { passage, form, tool } = this;
    passage.addEventListener("keydown", (event) => this.onKey(event));
    passage.addEventListener("pointerup", () => setTimeout(() => this.whole()));
    passage.addEventListener("focus", () => {
      // A mouse is about to choose by itself.
      if (passage.matches(":focus-visible") && !this.isChosen()) this.choose();
    });
    document.addEventListener("selectionchange", () => passage.isConnected && this.tell());
    form.elements.words.addEventListener("input", () => {
      form.querySelector("[data-before]").value = "";
    });
    tool?.querySelector("summary").addEventListener("click", () => {
      if (!tool.open && !this.isChosen()) passage.focus();
    });
  }

  onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const last = this.words.length - 1;
    const moves = { ArrowRight: 1, ArrowLeft: -1, Home: -last, End: last };
    if (event.key in moves) {
      this.head = Math.min(Math.max(this.head + moves[event.key], 0), last);
      if (!event.shiftKey) this.anchor = this.head;
      this.choose();
    } else if (event.key === "Enter") {
      this.form.requestSubmit(this.form.querySelector("[data-ask]"));
    } else if (event.key === "Escape") {
      getSelection().removeAllRanges();
      if (this.tool) this.tool.open = false;
      (document.querySelector("[data-stem]") ?? document.activeElement).focus();
    } else return;
    event.preventDefault();
  }

  // The words from the anchor to the head, selected.
  choose() {
    const [first, last] = [this.anchor, this.head].sort((a, b) => a - b);
    if (this.words.length) this.select(this.words[first].start, this.words[last].end);
  }

  select(start, end) {
    const [from, to] = [this.point(start), this.point(end)];
    getSelection().setBaseAndExtent(from.node, from.offset, to.node, to.offset);
    to.node.parentElement.scrollIntoView({ block: "nearest" });
  }

  // What a mouse selected, drawn out to whole words.
  whole() {
    const range = this.range();
    if (!range) return;
    let { start, end } = range;
    while (start > 0 && LETTER.test(this.text[start - 1]) && LETTER.test(this.text[start])) start -= 1;
    while (end < this.text.length && LETTER.test(this.text[end]) && LETTER.test(this.text[end - 1])) end += 1;
    this.anchor = this.wordAt(start);
    this.head = this.wordAt(end - 1);
    this.select(start, end);
  }

  tell() {
    const range = this.range();
    if (!range) return;
    const chosen = this.text.slice(range.start, range.end);
    const words = chosen.replace(EDGE, "");
    if (!words) return;
    const before = this.text.slice(0, range.start + chosen.indexOf(words));
    this.form.elements.words.value = words.replace(/\s+/gu, " ");
    this.form.querySelector("[data-before]").value = [...before.replace(/\s/gu, "")].length;
    if (this.tool) this.tool.open = true;
  }

  isChosen() {
    return this.range() !== null;
  }

  // Where the selection lies in the passage; null for none, or one that is not all in it.
  range() {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    if (!this.passage.contains(range.startContainer) || !this.passage.contains(range.endContainer)) return null;
    const start = this.offset(range.startContainer, range.startOffset);
    return { start, end: start + range.toString().length };
  }

  offset(node, inside) {
    const range = document.createRange();
    range.setStart(this.passage, 0);
    range.setEnd(node, inside);
    return range.toString().length;
  }

  point(offset) {
    const nodes = document.createTreeWalker(this.passage, NodeFilter.SHOW_TEXT);
    let left = offset;
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      if (left <= node.length) return { node, offset: left };
      left -= node.length;
    }
    return { node: this.passage, offset: this.passage.childNodes.length };
  }

  wordAt(offset) {
    const found = this.words.findIndex((word) => offset < word.end);
    return found < 0 ? Math.max(this.words.length - 1, 0) : found;
  }
}
