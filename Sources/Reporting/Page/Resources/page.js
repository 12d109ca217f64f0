// The theme's button, and one call of vegaEmbed for each chart.
(() => {
  const root = document.documentElement;
  const button = document.getElementById("theme");
  const prefersDark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme || (prefersDark.matches ? "dark" : "light")) === "dark";
  const show = () => {
    button.textContent = isDark() ? button.dataset.light : button.dataset.dark;
  };
  button.hidden = false;
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    show();
  });
  prefersDark.addEventListener("change", show);
  show();

  if (typeof vegaEmbed === "undefined") return;
  const options = {
    renderer: "svg",
    actions: { export: true, source: false, compiled: false, editor: false },
    i18n: JSON.parse(document.getElementById("labels").textContent),
    tooltip: { offsetX: 14, offsetY: 14 },
  };
  // A click on a name shows it alone; the keyboard does the same, and both are told.
  const reach = (place, view) => {
    const names = [...place.querySelectorAll(".role-legend-label text")];
    const tell = (_, picked) => {
      const alone = picked.flatMap((each) => each.values);
      for (const name of names) {
        const full = name.__data__?.datum?.value ?? name.textContent;
        name.setAttribute("aria-pressed", String(alone.includes(full)));
      }
    };
    if (names.length) view.addDataListener("isolate_store", tell);
    for (const name of names) {
      name.setAttribute("tabindex", "0");
      name.setAttribute("role", "button");
      name.setAttribute("aria-pressed", "false");
      name.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        name.dispatchEvent(new MouseEvent("click", { bubbles: true }));
      });
    }
  };
  // One after the other, so that the first chart is there at once and the page answers meanwhile.
  const draw = async () => {
    for (const source of document.querySelectorAll("script.spec")) {
      const place = document.getElementById(source.dataset.chart);
      try {
        const { view } = await vegaEmbed(place, JSON.parse(source.textContent), options);
        reach(place, view);
        const heading = place.closest("section")?.querySelector("h1, h2")?.textContent;
        const menu = place.querySelector("details > summary");
        menu?.setAttribute("aria-label", `${options.i18n.CLICK_TO_VIEW_ACTIONS}: ${heading}`);
        place.classList.add("drawn");
      } catch (error) {
        place.textContent = String(error);
      }
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  draw();
})();
