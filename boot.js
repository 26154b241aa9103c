// A panic leaves a dead program: what it says, and a way out, are this script's to show. The inputs are in the address.
addEventListener("tokenworth-panic", ({ detail }) => {
  const at = (id) => document.getElementById(id);
  if (!at("panic")?.hidden) return;
  at("panic-details").textContent = detail;
  at("panic-reload").onclick = () => location.reload();
  at("panic-reset").onclick = () => { location.hash = ""; location.reload(); };
  at("panic-copy").onclick = () => navigator.clipboard?.writeText(detail).catch(() => getSelection().selectAllChildren(at("panic-details")));
  at("panic").hidden = false;
});

// Loads the program. If that fails – blocked by a policy, missing, of the wrong type, cut short, stopped while
// starting – the static text of the page stays, and #fallback says why there is no more than that.
const { js, wasm } = document.querySelector("script[data-wasm]").dataset;
const address = (path) => new URL(path, document.baseURI).href;

try {
  const program = await import(address(js));
  // Fetched here, since the glue would hide a missing file behind the error of compiling its replacement.
  const response = await fetch(address(wasm));
  if (!response.ok) throw new Error(`${wasm}: ${response.status} ${response.statusText}`);
  await program.default({ module_or_path: response });
} catch (error) {
  console.error(error);
  const reason = document.getElementById("fallback-reason");
  if (reason) reason.textContent = error?.message || String(error);
  document.getElementById("fallback")?.removeAttribute("hidden");
}
