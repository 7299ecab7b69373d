/** Whether this page runs in the application's own window, where native dialogs exist; a development browser has none. */
export function isWindow(location: Pick<Location, 'hostname' | 'protocol'> = window.location): boolean {
	return location.protocol === 'wails:' || !['127.0.0.1', 'localhost', '[::1]'].includes(location.hostname);
}
