// <tokenworth-embed src="https://HOST/?view=budget#v=1" title="..." height="auto" theme="dark" lang="de">
//   <a href="https://HOST/?view=budget#v=1">...</a>
// </tokenworth-embed>
//
// NEVER CHANGE THIS FILE ONCE RELEASED: other pages pin its bytes by integrity="sha384-...". A change is a new file,
// embed-2.js. It is neither minified nor bundled.
//
// Shows the calculator in a frame among the element's children; what was there is shown where there is no frame.
// height: pixels, 640 unless given, or auto. Later changes of theme and lang reach the frame without loading it again.
customElements.get("tokenworth-embed") || customElements.define("tokenworth-embed", class extends HTMLElement {
  static observedAttributes = ["src", "title", "height", "theme", "lang"];
  #frame;
  #shown;
  #due;
  #auto;
  #height;
  #themed;
  #spoken;

  connectedCallback() {
    // What goes into no slot is not shown, even where the parser has yet to reach it.
    if (!this.shadowRoot) {
      const slot = document.createElement("slot");
      slot.name = "frame";
      slot.append(document.createElement("slot"));
      this.attachShadow({ mode: "open" }).append(slot);
    }
    // In a row of a flexible box, the room that is left.
    this.style.flexGrow ||= 1;
    addEventListener("message", this);
    this.#later();
  }

  // A frame loads anew wherever it is put.
  disconnectedCallback() {
    removeEventListener("message", this);
    this.#remake();
  }

  // But not where it is put by moveBefore().
  connectedMoveCallback() {}

  attributeChangedCallback() {
    this.#later();
  }

  // Attributes come one by one.
  #later() {
    this.#due ??= Promise.resolve().then(() => {
      this.#due = null;
      if (this.isConnected) this.#update();
    });
  }

  #update() {
    const height = this.getAttribute("height");
    this.#auto = height === "auto";
    const url = this.#address();
    if (url?.href !== this.#shown) this.#remake(url);
    if (!this.#frame) return;
    if (!this.#auto) this.#resize(parseFloat(height) || 640);
    this.#present();
  }

  #address() {
    const src = this.getAttribute("src");
    if (!src) return;
    try {
      const url = new URL(src, this.baseURI);
      // A page on the disk may show a file beside it.
      if (!["http:", "https:", location.protocol === "file:" && "file:"].includes(url.protocol)) return;
      url.searchParams.set("embed", 1);
      if (this.#auto) url.searchParams.set("height", "auto");
      return url;
    } catch {}
  }

  #remake(url) {
    // A copy of this element has a copy of its frame.
    for (const old of this.querySelectorAll(":scope > [slot=frame]")) old.remove();
    this.#frame = null;
    this.#shown = url?.href;
    if (!url) return;
    for (const key of ["theme", "lang"]) if (this.getAttribute(key)) url.searchParams.set(key, this.getAttribute(key));
    const frame = this.#frame = document.createElement("iframe");
    for (const [name, value] of Object.entries({
      slot: "frame", width: "100%", loading: "lazy", referrerpolicy: "no-referrer", allow: "clipboard-write",
      sandbox: "allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads", src: url,
    })) frame.setAttribute(name, value);
    // As properties, which no policy for styles forbids.
    frame.style.border = 0;
    frame.style.display = "block";
    this.#resize(640);
    frame.onload = () => this.#frame && this.#present();
    this.append(frame);
  }

  #resize(height) {
    this.#frame.style.height = `${Math.min(Math.max(height, 100), 20000)}px`;
  }

  // Only what is set here: the address may say the rest.
  #present() {
    this.#frame.title = this.title || this.textContent.trim();
    const message = { type: "tokenworth" };
    if (this.#themed ||= this.hasAttribute("theme")) message.theme = this.getAttribute("theme") || "auto";
    if (this.#spoken ||= this.hasAttribute("lang")) message.lang = this.getAttribute("lang") || "";
    this.#frame.contentWindow?.postMessage(message, "*");
    const query = new URL(this.#frame.src).searchParams, theme = message.theme ?? query.get("theme");
    // Otherwise browsers put an opaque ground behind the page in the frame.
    if (query.get("ground") === "transparent") this.#frame.style.colorScheme = /^(light|dark)$/.test(theme) ? theme : "light dark";
  }

  // Only heights from its own frame are believed, the last one of each picture.
  handleEvent({ source, data }) {
    if (!this.#auto || !this.#frame || source !== this.#frame.contentWindow) return;
    if (data?.type !== "iframe-resized" || typeof data.height !== "number" || !(data.height > 0)) return;
    if (!this.#height) requestAnimationFrame(() => {
      if (this.#auto && this.#frame) this.#resize(this.#height);
      this.#height = 0;
    });
    this.#height = data.height;
  }
});
