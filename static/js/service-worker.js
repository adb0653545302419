// Keeps the shell of the application, and answers with one page where the network cannot.
// Nothing of anybody is kept here: no page is, but the one that is the same for all.

const ROOT = new URL("./", self.location);
const CACHE = `shell-${new URL(self.location).searchParams.get("version")}`;
const FILES = ["static/", "styles/"].map((folder) => new URL(folder, ROOT).href);
const PAGE = new URL("offline", ROOT).href;

self.addEventListener("install", (event) => {
  self.skipWaiting();
  event.waitUntil(keepShell());
});

self.addEventListener("activate", (event) => event.waitUntil(takeOver()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  if (request.mode === "navigate") {
    event.respondWith(fetch(request).catch(() => kept(PAGE)));
  } else if (FILES.some((folder) => request.url.startsWith(folder))) {
    event.respondWith(kept(request).then((found) => found ?? fetch(request)));
  }
});

async function keepShell() {
  const anonymous = { credentials: "omit" };
  const addresses = await (await fetch(new URL("offline/shell.json", ROOT), anonymous)).json();
  const cache = await caches.open(CACHE);
  await Promise.all(
    addresses.map(async (address) => {
      const answer = await fetch(address, anonymous);
      if (!answer.ok) throw new Error(`${answer.status} ${address}`);
      await cache.put(new URL(address, ROOT), answer);
    }),
  );
}

async function takeOver() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name)));
  await self.clients.claim();
}

function kept(request) {
  return caches.match(request, { ignoreVary: true });
}
