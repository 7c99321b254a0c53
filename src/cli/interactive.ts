/** Whether there is somebody to ask: questions need a keyboard, and a screen to be seen on. */
export function isInteractive(): boolean {
  return process.stdin.isTTY && process.stdout.isTTY;
}
