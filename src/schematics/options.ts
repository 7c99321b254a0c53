/** A flag as the Nest CLI sends it: a boolean, or its text when it went through a shell. */
export type Flag = boolean | string | undefined;

/** `--flag`, `--flag=true` and `--flag=false`, whichever form arrived. */
export function isOn(flag: Flag): boolean {
  return flag === true || flag === 'true';
}

/** Nest CLI 10 and 11 send an absent option as the text "undefined". */
export function given(text: string | undefined): string | undefined {
  return text === undefined || text === '' || text === 'undefined' ? undefined : text;
}
