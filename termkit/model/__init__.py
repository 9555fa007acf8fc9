"""The ground floor: frozen values, standard library only, no input or output."""
