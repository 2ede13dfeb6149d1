import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startSilenceTimer } from "../src/proxy/silence-timer.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("reports silence after the timeout", () => {
  const onSilence = vi.fn();
  startSilenceTimer(100, () => false, onSilence);
  vi.advanceTimersByTime(99);
  expect(onSilence).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(onSilence).toHaveBeenCalledOnce();
});

test("measures from the last progress", () => {
  const onSilence = vi.fn();
  const timer = startSilenceTimer(100, () => false, onSilence);
  vi.advanceTimersByTime(99);
  timer.restart();
  vi.advanceTimersByTime(99);
  expect(onSilence).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(onSilence).toHaveBeenCalledOnce();
});

test("does not count the time in which the exchange waits for the client", () => {
  const onSilence = vi.fn();
  let isClientsTurn = true;
  const timer = startSilenceTimer(100, () => isClientsTurn, onSilence);
  vi.advanceTimersByTime(950);
  isClientsTurn = false;
  timer.restart();
  vi.advanceTimersByTime(99);
  expect(onSilence).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(onSilence).toHaveBeenCalledOnce();
});

test("reports nothing once it is stopped", () => {
  const onSilence = vi.fn();
  startSilenceTimer(100, () => false, onSilence).stop();
  vi.advanceTimersByTime(1000);
  expect(onSilence).not.toHaveBeenCalled();
});
