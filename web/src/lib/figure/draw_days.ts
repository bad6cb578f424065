import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { DayPoint } from './day_series';

use([BarChart, LineChart, GridComponent, TooltipComponent, SVGRenderer]);

export interface Ink { text: string; quiet: string; line: string; strong: string; hue: string; sheet: string; font: string; scale: number }
export interface Labels { axis: (day: string) => string; long: (day: string) => string; short: (value: number) => string; value: (value: number) => string }

// Built from nodes, never from strings: what an event says must not become markup.
function tip(point: DayPoint, labels: Labels): HTMLElement {
  const box = document.createElement('div');
  for (const [day, value] of [[point.day, point.value], [point.base_day, point.base]] as const) {
    if (day === null || value === null) continue;
    const line = box.appendChild(document.createElement('div'));
    line.textContent = `${labels.long(day)}  `;
    line.appendChild(document.createElement('b')).textContent = labels.value(value);
  }
  return box;
}

export function draw_days(at: HTMLElement, chose: (day: string) => void): { show(points: DayPoint[], ink: Ink, labels: Labels): void; resize(): void; end(): void } {
  const chart: EChartsType = init(at, null, { renderer: 'svg' });
  let days: string[] = [];
  // Anywhere over a day means that day: bars of small days are hard to hit.
  chart.getZr().on('click', (e) => {
    const [i] = chart.convertFromPixel({ gridIndex: 0 }, [e.offsetX, e.offsetY]) as [number, number];
    const day = chart.containPixel({ gridIndex: 0 }, [e.offsetX, e.offsetY]) ? days[Math.round(i)] : undefined;
    if (day) chose(day);
  });
  return {
    show(points, ink, labels) {
      days = points.map((p) => p.day);
      const many = points.length > 120;
      const all = points.flatMap((p) => [p.value ?? 0, p.base ?? 0]);
      const whole = all.every(Number.isInteger), zero = all.every((v) => v === 0);
      const dense = points.length > 31;
      const has_base = points.some((p) => p.base);
      chart.setOption({
        animation: false,
        textStyle: { fontFamily: ink.font, color: ink.text },
        grid: { left: 4, right: 12, top: 16, bottom: 4, containLabel: true },
        tooltip: {
          trigger: 'axis', confine: true, axisPointer: { type: many ? 'line' : 'shadow', lineStyle: { color: ink.strong }, shadowStyle: { color: ink.line, opacity: 0.5 } },
          backgroundColor: ink.sheet, borderColor: ink.strong, textStyle: { color: ink.text, fontSize: 12 * ink.scale },
          formatter: (params: unknown) => { const p = points[(params as { dataIndex: number }[])[0]?.dataIndex ?? -1]; return p ? tip(p, labels) : ''; },
        },
        xAxis: { type: 'category', data: points.map((p) => p.day), axisTick: { show: false }, axisLine: { lineStyle: { color: ink.strong } }, axisLabel: { color: ink.quiet, fontSize: 11 * ink.scale, lineHeight: 15 * ink.scale, formatter: labels.axis, hideOverlap: true }, boundaryGap: !many },
        yAxis: { type: 'value', splitNumber: 3, ...(whole ? { minInterval: 1 } : {}), ...(zero ? { max: 1 } : {}), axisLabel: { color: ink.quiet, fontSize: 11 * ink.scale, formatter: labels.short }, splitLine: { lineStyle: { color: ink.line } } },
        series: [
          many
            ? { type: 'line', data: points.map((p) => p.value), symbol: 'none', lineStyle: { color: ink.hue, width: 1.75 * ink.scale }, itemStyle: { color: ink.hue }, areaStyle: { color: ink.hue, opacity: 0.08 } }
            : { type: 'bar', data: points.map((p) => p.value), barMaxWidth: 40 * ink.scale, itemStyle: { color: ink.hue, borderRadius: [3 * ink.scale, 3 * ink.scale, 0, 0] } },
          ...(has_base ? [{ type: 'line', data: points.map((p) => p.base), symbol: dense ? 'none' : 'circle', symbolSize: 6 * ink.scale, lineStyle: { color: ink.text, width: (dense ? 1 : 1.25) * ink.scale, type: [4 * ink.scale, 3 * ink.scale] }, itemStyle: { color: ink.sheet, borderColor: ink.text, borderWidth: 1.25 * ink.scale } }] : []),
        ],
      }, true);
    },
    resize: () => chart.resize(),
    end: () => chart.dispose(),
  };
}
