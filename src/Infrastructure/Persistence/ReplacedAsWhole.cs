using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AssistantPlatform.Infrastructure.Persistence;

/// <summary>For values that the domain replaces and never changes in place: another value is another object.</summary>
internal static class ReplacedAsWhole
{
    public static ValueComparer<T> Comparer<T>() => new(
        (left, right) => ReferenceEquals(left, right),
        value => value == null ? 0 : value.GetHashCode(),
        value => value);

    /// <summary>Spares the copy of a list that EF Core makes at every look at an entity.</summary>
    public static void IsReplacedAsWhole<T>(this PropertyBuilder<T> property) =>
        property.Metadata.SetValueComparer(Comparer<T>());
}
