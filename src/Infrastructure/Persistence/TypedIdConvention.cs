using System.Linq.Expressions;
using AssistantPlatform.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AssistantPlatform.Infrastructure.Persistence;

/// <summary>Stores every typed id of the domain as its uuid.</summary>
internal static class TypedIdConvention
{
    public static void AddTypedIds(this ModelConfigurationBuilder builder)
    {
        foreach (var type in typeof(ITypedId<>).Assembly.GetTypes().Where(IsTypedId))
        {
            builder.Properties(type).HaveConversion(typeof(TypedIdConverter<>).MakeGenericType(type));
        }
    }

    private static bool IsTypedId(Type type) => type.IsValueType
        && type.GetInterfaces().Any(contract =>
            contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(ITypedId<>));

    private sealed class TypedIdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, Create)
        where TId : struct, ITypedId<TId>
    {
        private static Expression<Func<Guid, TId>> Create => value => FromGuid(value);

        // A static abstract member cannot be called inside an expression tree.
        private static TId FromGuid(Guid value) => TId.From(value);
    }
}
