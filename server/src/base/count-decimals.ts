/** How many decimals a number is written with; never more than 6. */
export function countDecimals(value: number): number {
  const fraction = /\.(\d+)$/.exec(value.toFixed(6).replace(/0+$/, ''))?.[1];
  return fraction?.length ?? 0;
}
