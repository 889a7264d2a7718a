// What the single file does in place of fetching: unpacks what the build has put into it, and starts the application.
// The build puts the application's own script before this one, makes both small and puts them at the end of the page.

(async () => {
  const packed = document.getElementById("packed"), letters = packed.text;
  // Five letters are four bytes, as xtask/src/single/letters.rs writes them.
  const bytes = new DataView(new ArrayBuffer(letters.length / 5 * 4));
  for (let at = 0, group = 0; at < letters.length; ) {
    const code = letters.charCodeAt(at++);
    group = group * 85 + (code === 120 ? 60 : code) - 35;
    if (at % 5 === 0) {
      bytes.setUint32(at / 5 * 4 - 4, group);
      group = 0;
    }
  }
  const unpacked = new Blob([bytes.buffer.slice(0, packed.dataset.length)]).stream().pipeThrough(new DecompressionStream("gzip"));
  const whole = new Uint8Array(await new Response(unpacked).arrayBuffer());
  const files = {};
  let from = 0;
  for (const [name, length] of JSON.parse(packed.dataset.files)) files[name] = whole.subarray(from, from += length);
  packed.remove();

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(new TextDecoder().decode(files["pages.css"]));
  document.adoptedStyleSheets = [sheet];

  // Documents that lie beside the page elsewhere are within it here, and are handed out when they are asked for.
  addEventListener("click", ({ target }) => {
    const link = target.closest?.("a[href]");
    const name = link?.getAttribute("href");
    if (!Object.hasOwn(files, name)) return;
    link.download = name;
    link.href = URL.createObjectURL(new Blob([files[name]]));
  }, true);

  const wasm = await wasm_bindgen({ module_or_path: files["application.wasm"] });
  dispatchEvent(new CustomEvent("TrunkApplicationStarted", { detail: { wasm } }));
})();
