/**
 * A number without the noise of binary fractions: fifteen digits survive the way from decimal to binary and back, what a double
 * shows behind them may come from calculating.
 */
export const dropNoise = (value: number): number => Number(value.toPrecision(15));
