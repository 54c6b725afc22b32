export { LoadErrorNotice, type LoadErrorNoticeProps } from './LoadErrorNotice';
