"""What no list of names teaches, each rule with its reason: descent, titles, regnal numbers, states, standards of writing."""
