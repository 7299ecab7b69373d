export type { Api } from './api';
export { wails } from './api';
export { Problem, toProblem, type Code, type Fault } from './problem';
export { upload, type Incoming } from './upload';
export type * from './types';
