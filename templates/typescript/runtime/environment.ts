/** Variables of the process; in a browser there are none. */

interface ProcessLike {
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** The value of the first of these variables that is set; blank ones count as unset. */
export function environmentValue(names: readonly string[]): string | undefined {
  const env = (globalThis as { readonly process?: ProcessLike }).process?.env;
  for (const name of names) {
    const value = env?.[name]?.trim();
    if (value !== undefined && value !== '') {
      return value;
    }
  }
  return undefined;
}

/** The variable of a client that is called so and so: `CLOUDFLARE_LOG` for `Cloudflare` and `LOG`. */
export function variableName(client: string, suffix: string): string {
  const words = client.replace(/([a-z0-9])([A-Z])/g, '$1_$2').replace(/[^A-Za-z0-9]+/g, '_');
  return `${words}_${suffix}`.toUpperCase();
}
