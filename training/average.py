"""The mean of the weights of taggers that began as one and were trained apart: python average.py OUT.pt IN.pt IN.pt…

Runs from one start stay in one basin, so that their mean is as good as any of them and mostly better (Wortsman et al. 2022, "Model soups").
"""
import sys

import torch

if __name__ == "__main__":
    out, *paths = sys.argv[1:]
    states = [torch.load(p, map_location="cpu") for p in paths]
    torch.save({n: torch.stack([s[n].float() for s in states]).mean(0) for n in states[0]}, out)
