export {
  LimitationsBanner,
  type LimitationsBannerProps,
} from './LimitationsBanner';
