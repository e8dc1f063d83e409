//! Lists that each thing keeps for itself, joined while the program is built: adding a thing is adding its name.

/// How many there are in all.
pub(crate) const fn count<T>(parts: &[&[T]]) -> usize {
    let (mut all, mut at) = (0, 0);
    while at < parts.len() {
        all += parts[at].len();
        at += 1;
    }
    all
}

/// The lists one after another. The first of them is not empty.
pub(crate) const fn joined<T: Copy, const N: usize>(parts: &[&[T]]) -> [T; N] {
    let mut all = [parts[0][0]; N];
    let (mut to, mut part) = (0, 0);
    while part < parts.len() {
        let mut at = 0;
        while at < parts[part].len() {
            all[to] = parts[part][at];
            to += 1;
            at += 1;
        }
        part += 1;
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_follow_one_another() {
        const PARTS: &[&[u8]] = &[&[1, 2], &[], &[3]];
        assert_eq!(joined::<_, { count(PARTS) }>(PARTS), [1, 2, 3]);
    }
}
