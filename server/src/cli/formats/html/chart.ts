import { BarChart } from 'echarts/charts';
import { GridComponent, MarkAreaComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { AxisDistribution } from '../../../query/distributions.ts';

const WIDTH = 560;
const HEIGHT = 190;

/** How many bars a distribution has. */
const BARS = 24;

/** The colours of tier bands, in turn; texts on them stay readable. */
const BANDS = ['#e8f0fe', '#fef3e0'];

/**
 * The effective values on one axis as a drawing (SVG) with the bands of its tiers behind them. It needs no script to be
 * seen. Texts from files are escaped by the library.
 */
export function drawDistribution({ axis, values, tiers }: AxisDistribution): string {
  use([BarChart, GridComponent, MarkAreaComponent, SVGRenderer]);
  const { min, max } = findRange(axis, values);
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: HEIGHT });
  try {
    chart.setOption({
      animation: false,
      grid: { left: 44, right: 12, top: 28, bottom: 24 },
      xAxis: { type: 'value', min, max, splitLine: { show: false } },
      yAxis: { type: 'value', minInterval: 1 },
      series: [
        {
          type: 'bar',
          barWidth: Math.floor((WIDTH - 56) / BARS) - 1,
          itemStyle: { color: '#3b6fb6' },
          data: countBars(values, min, max),
          markArea: {
            silent: true,
            label: { position: 'insideTop', fontSize: 10, color: '#444', distance: -14 },
            data: axis.tiers.map((tier, i) => [
              {
                name: `${tier.id} ${tiers.get(tier.id) ?? 0}`,
                xAxis: Math.max(min, tier.min),
                itemStyle: { color: BANDS[i % BANDS.length] },
              },
              { xAxis: Math.min(max, tier.max ?? max) },
            ]),
          },
        },
      ],
    });
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

/** The range of the axis, widened to the values where it has none. */
function findRange({ axis }: AxisDistribution['axis'], values: readonly number[]) {
  const low = axis.min_value ?? values.reduce((least, value) => Math.min(least, value), 0);
  const high = axis.max_value ?? values.reduce((most, value) => Math.max(most, value), low);
  return high > low ? { min: low, max: high } : { min: low, max: low + 1 };
}

/** The middle of each bar with how many values fall under it; the last one takes the upper end too. */
function countBars(values: readonly number[], min: number, max: number): [number, number][] {
  const width = (max - min) / BARS;
  const counts = new Array<number>(BARS).fill(0);
  for (const value of values) {
    const bar = Math.min(BARS - 1, Math.max(0, Math.floor((value - min) / width)));
    counts[bar] = (counts[bar] ?? 0) + 1;
  }
  return counts.map((count, i) => [min + (i + 0.5) * width, count]);
}
