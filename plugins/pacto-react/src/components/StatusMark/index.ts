export { StatusMark, type Mark, type StatusMarkProps } from './StatusMark';
