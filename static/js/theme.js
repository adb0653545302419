// Runs before the page is painted, so that dark stays dark from the first frame.
// The choice itself is a cookie that the server writes into <html data-bs-theme>.
(() => {
  const root = document.documentElement;
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const chosen = root.hasAttribute("data-bs-theme");
  const follow = () => root.setAttribute("data-bs-theme", dark.matches ? "dark" : "light");
  if (!chosen) {
    follow();
    dark.addEventListener("change", follow);
  }

  document.addEventListener("DOMContentLoaded", () => {
    const form = document.querySelector("[data-theme-switch]");
    form?.addEventListener("submit", (event) => {
      event.preventDefault();
      const theme = root.getAttribute("data-bs-theme") === "dark" ? "light" : "dark";
      dark.removeEventListener("change", follow);
      root.setAttribute("data-bs-theme", theme);
      const body = new FormData(form);
      body.set("theme", theme);
      fetch(form.action, { method: "POST", body, redirect: "manual" });
    });
    document.querySelector("[data-focus]")?.focus();
  });
})();
