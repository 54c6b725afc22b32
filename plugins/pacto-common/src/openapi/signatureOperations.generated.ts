// Generated from the YAML beside it by `yarn generate`; do not edit.

export interface SignatureOperations {
    
}
