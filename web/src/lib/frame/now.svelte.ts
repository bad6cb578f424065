// The hour on the wall, told once a second to all who show it.
let held = $state(new Date().toISOString());
let timer: ReturnType<typeof setInterval> | undefined;
export const now = {
  instant(): string {
    timer ??= setInterval(() => (held = new Date().toISOString()), 1000);
    return held;
  },
};
