// The reader's filter without a reload: ticking a kind shows or hides its marks.

const reader = document.querySelector("[data-reader]");
const filter = document.querySelector("[data-filter]");

if (reader && filter) {
  filter.querySelector("[data-apply]").hidden = true;
  filter.addEventListener("change", (event) => {
    const box = event.target;
    reader.classList.toggle(`hide-${box.value}`, !box.checked);
    const query = new URLSearchParams(new FormData(filter));
    history.replaceState(null, "", `?${query}${location.hash}`);
  });
}
