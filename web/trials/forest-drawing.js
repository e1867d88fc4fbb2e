/** Draws a forest plot as a string of SVG: the library is loaded here, when the first plot is wanted. */

import { forestOption } from "./forest-option.js";

let library = null;

/** `{markup, height, lines}`; `lines` say where the rows stand. */
export async function drawForest(results, width) {
  library ??= import(new URL("../lib/echarts.mjs", import.meta.url));
  const echarts = await library.catch((failure) => {
    library = null;
    throw failure;
  });
  const { option, height, lines } = forestOption(results, width);
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width, height });
  chart.setOption(option);
  const markup = withoutInlineStyle(chart.renderToSVGString());
  chart.dispose();
  return { markup, height, lines };
}

/** Style elements and attributes are what the content security policy forbids; as attributes of SVG they are allowed. */
export function withoutInlineStyle(markup) {
  return markup
    .replace(/<style[^>]*>[\s\S]*?<\/style>/g, "")
    .replace(/ class="[^"]*"/g, "")
    .replace(/ style="([^"]*)"/g, (_, style) => style.split(";").filter(Boolean).map((declaration) => {
      const [name, value] = declaration.split(":");
      return ` ${name.trim()}="${value.trim()}"`;
    }).join(""));
}

/** Around the drawing in a file, in pixels. */
export const margin = 24;

/** The same drawing for a file: the colours of the light theme instead of their names, a margin and a ground of its own. */
export function asFile(markup, width, height) {
  const probe = document.createElement("span");
  probe.style.colorScheme = "light";
  document.body.append(probe);
  const valueOf = (name) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const coloured = markup.replace(/var\((--[a-z-]+)\)/g, (_, name) => valueOf(name));
  const [wide, high] = [width + 2 * margin, height + 2 * margin];
  const place = `x="${-margin}" y="${-margin}" width="${wide}" height="${high}"`;
  const frame = `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}" viewBox="${-margin} ${-margin} ${wide} ${high}">`
    + `<rect ${place} fill="${valueOf("--paper")}"/>`;
  probe.remove();
  return coloured.replace(/<svg[^>]*>/, frame).replaceAll("system-ui, sans-serif", "Helvetica, Arial, sans-serif");
}
