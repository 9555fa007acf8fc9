"""From tagged sentences to ranked candidates; pure, and tested on tokens that are written down."""
