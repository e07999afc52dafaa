using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Identity;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Infrastructure.Work;

/// <summary>One of the numbered slots that a person has for a share of a lane, over all processes.</summary>
internal sealed record OwnerSlot(string Lane, UserId Owner, string Share, int Number);

/// <summary>
/// The slots of people that this process uses. That no other process uses the same is kept by a unique index; each process
/// begins to count at a number of its own, so that they seldom reach for the same.
/// </summary>
internal sealed class OwnerSlots(IOptions<RunOptions> runs)
{
    private readonly Lock _gate = new();
    private readonly HashSet<OwnerSlot> _used = [];
    private readonly Dictionary<(string Lane, UserId Owner, string Share), int> _counts = [];
    private readonly int _first = Random.Shared.Next(runs.Value.MaxConcurrentPerUser);

    /// <summary>Null when this process uses all slots of the person.</summary>
    public OwnerSlot? TryTake(string lane, UserId owner, OwnerShare? share)
    {
        lock (_gate)
        {
            var (name, all) = (share?.Name ?? "", share?.Slots ?? runs.Value.MaxConcurrentPerUser);
            var used = _counts.GetValueOrDefault((lane, owner, name));
            for (var tries = 0; used < all && tries < all; tries++)
            {
                var slot = new OwnerSlot(lane, owner, name, ((_first + used + tries) % all) + 1);
                if (_used.Add(slot))
                {
                    _counts[(lane, owner, name)] = used + 1;
                    return slot;
                }
            }

            return null;
        }
    }

    /// <summary>A claim took it.</summary>
    public void Note(OwnerSlot slot)
    {
        lock (_gate)
        {
            if (_used.Add(slot))
            {
                _counts[KeyOf(slot)] = _counts.GetValueOrDefault(KeyOf(slot)) + 1;
            }
        }
    }

    public void Free(OwnerSlot slot)
    {
        lock (_gate)
        {
            if (_used.Remove(slot) && --_counts[KeyOf(slot)] is 0)
            {
                _counts.Remove(KeyOf(slot));
            }
        }
    }

    private static (string Lane, UserId Owner, string Share) KeyOf(OwnerSlot slot) => (slot.Lane, slot.Owner, slot.Share);
}
