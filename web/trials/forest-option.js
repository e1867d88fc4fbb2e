/**
 * A forest plot as ECharts takes it. The axis of hazard ratios is the library's; a custom series draws line by line.
 * Colours are names of style/tokens.css, so that the drawing follows the theme; an exported file gets their values.
 */

import { axisRange, hasInterval, layOut } from "./forest-lines.js";

const ink = "var(--ink)";
const soft = "var(--ink-soft)";
const quiet = "var(--ink-quiet)";
const footHeight = { roomy: 112, narrow: 132 };

/** `{option, height, lines}` for a width in pixels. */
export function forestOption(results, width) {
  const roomy = width >= 640;
  const { lines, height } = layOut(results, roomy);
  const places = roomy
    ? { left: Math.min(350, width * 0.34), right: Math.min(270, width * 0.31), roomy, width }
    : { left: 8, right: 8, roomy, width };
  const items = [...lines, { kind: "foot", top: height, height: 0 }];
  return {
    lines,
    height: height + footHeight[roomy ? "roomy" : "narrow"],
    option: {
      animation: false,
      textStyle: { fontFamily: "system-ui, sans-serif" },
      grid: { left: places.left, right: places.right, top: 0, height },
      xAxis: axis(axisRange(results), roomy),
      yAxis: { type: "value", min: 0, max: height, inverse: true, show: false },
      series: [{
        type: "custom",
        silent: true,
        clip: false,
        data: items.map(({ top }) => [1, top]),
        renderItem: ({ dataIndex }, { coord }) => ({ type: "group", children: drawing(items[dataIndex], coord, places) }),
      }],
    },
  };
}

function axis({ min, max }, roomy) {
  return {
    type: "log", logBase: 2, min, max,
    axisLine: { onZero: false, lineStyle: { color: "var(--rule-strong)" } },
    axisTick: { lineStyle: { color: "var(--rule-strong)" } },
    axisLabel: { color: soft, fontSize: 12, formatter: (value) => `${Number(value.toPrecision(3))}` },
    splitLine: { show: roomy, lineStyle: { color: "var(--rule)", width: 1, type: [1, 4] } },
  };
}

function drawing(line, coord, places) {
  const draw = { heading, row, foot }[line.kind];
  return draw(line, (ratio, top) => coord([ratio, top]), places);
}

function heading({ top, height, endpoint }, at, { width, roomy }) {
  return [
    roomy && noEffect(at, top, top + height),
    top > 0 && stroke([0, top + 8, width, top + 8], "var(--rule)"),
    text(0, top + height - 14, endpoint, { fontSize: 14, fontWeight: 600, width }),
  ].filter(Boolean);
}

/** A mark on its piece of the line of no effect, which leaves the words above free where there is no room beside. */
function row(line, at, places) {
  const { top, height, result } = line;
  const middle = places.roomy ? top + height / 2 : top + height - 16;
  return [
    noEffect(at, places.roomy ? top : middle - 16, top + height),
    ...mark(result, middle, at), ...(places.roomy ? besideMark : aboveMark)(line, places),
  ];
}

function noEffect(at, from, to) {
  const [one] = at(1, 0);
  return { ...stroke([one, from, one, to], "var(--ink-soft)", 1.25), z2: -1 };
}

function mark(result, y, at) {
  const x = (ratio) => at(Number(ratio), 0)[0];
  const centre = x(result.hazardRatio);
  if (!hasInterval(result)) {
    return [{ type: "rect", shape: { x: centre - 5, y: y - 5, width: 10, height: 10 }, style: { fill: "var(--paper)", stroke: "var(--accent)", lineWidth: 2 } }];
  }
  const [low, high] = [x(result.ciLow), x(result.ciHigh)];
  return [
    stroke([low, y, high, y], "var(--accent)", 2),
    stroke([low, y - 4, low, y + 4], "var(--accent)", 2),
    stroke([high, y - 4, high, y + 4], "var(--accent)", 2),
    { type: "rect", shape: { x: centre - 5.5, y: y - 5.5, width: 11, height: 11 }, style: { fill: "var(--accent)" } },
  ];
}

function besideMark({ top, population, arms, figures, probability, foot: below }, { left, right, width }) {
  const words = width - right + 20;
  return [
    text(0, top + 16, population, { width: left - 16 }),
    text(0, top + 35, arms, { fill: quiet, fontSize: 12, width: left - 16 }),
    text(words, top + 16, figures, { fontWeight: 600 }),
    text(width, top + 16, probability, { align: "right", fill: soft, fontSize: 12 }),
    text(words, top + 35, below, { fill: quiet, fontSize: 12, width: right - 20 }),
  ];
}

function aboveMark({ top, population, arms, figures, probability }, { width }) {
  return [
    text(0, top + 9, population, { width }),
    text(0, top + 28, arms, { fill: quiet, fontSize: 12, width }),
    text(0, top + 50, figures, { fontWeight: 600 }),
    text(width, top + 50, probability, { align: "right", fill: soft, fontSize: 12 }),
  ];
}

/** What the sides of the line mean, what the axis measures, and what the marks mean. */
function foot({ top }, at, { roomy, left, right, width }) {
  const [one] = at(1, 0);
  const middle = (left + width - right) / 2;
  const sides = top + 40;
  const key = top + (roomy ? 98 : 92);
  return [
    text(one - 10, sides, "← lower hazard", { align: "right", fill: soft, fontSize: 12 }),
    text(one + 10, sides, "higher hazard →", { fill: soft, fontSize: 12 }),
    text(middle, sides + 20, "Hazard ratio, logarithmic; first arm against second", { align: "center", fill: quiet, fontSize: 12 }),
    ...keys(key, roomy),
  ];
}

function keys(y, roomy) {
  const second = roomy ? [190, y] : [0, y + 20];
  const third = roomy ? [450, y] : [210, y];
  return [
    stroke([0, y, 26, y], "var(--accent)", 2),
    { type: "rect", shape: { x: 8.5, y: y - 4.5, width: 9, height: 9 }, style: { fill: "var(--accent)" } },
    text(34, y, "estimate with interval", { fill: soft, fontSize: 12 }),
    { type: "rect", shape: { x: second[0] + 8.5, y: second[1] - 4.5, width: 9, height: 9 }, style: { fill: "var(--paper)", stroke: "var(--accent)", lineWidth: 2 } },
    text(second[0] + 34, second[1], "estimate printed without interval", { fill: soft, fontSize: 12 }),
    stroke([third[0] + 8, third[1] - 7, third[0] + 8, third[1] + 7], "var(--ink-soft)", 1.25),
    text(third[0] + 20, third[1], "no effect", { fill: soft, fontSize: 12 }),
  ];
}

function stroke([x1, y1, x2, y2], colour, lineWidth = 1) {
  return { type: "line", shape: { x1, y1, x2, y2 }, style: { stroke: colour, lineWidth, fill: "none" } };
}

/** Centred on `y`; cut with an ellipsis where it is wider than `width`. */
function text(x, y, words, { fontSize = 13, fontWeight = 400, fill = ink, align = "left", width } = {}) {
  const cut = width ? { width, overflow: "truncate", ellipsis: "…" } : {};
  return { type: "text", x, y, style: { text: words, fontSize, fontWeight, fontFamily: "system-ui, sans-serif", fill, align, verticalAlign: "middle", ...cut } };
}
