let open = $state(false);
export const search = { get open() { return open; }, set open(is: boolean) { open = is; } };
export const open_search = (): void => { open = true; };
