"""How the weights of the learnt reader are made; not needed to run Ansage."""
