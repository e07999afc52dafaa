using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Architecture.Tests;

/// <summary>What is stored, and the ways to it: nothing of this leaves the application layer.</summary>
internal static class Persistent
{
    /// <summary>The database as a module sees it: interfaces that give out sets of entities.</summary>
    public static readonly Type[] Databases = [.. Platform.Written.Where(type => type.IsInterface && EntitiesOf(type).Any())];

    public static readonly Type[] Entities =
    [
        .. Databases.SelectMany(EntitiesOf)
            .Union(Platform.Domain.GetTypes()
                .Where(type => type is { IsClass: true, IsAbstract: false } && PrivateConstructorOf(type) is not null)),
    ];

    public static string[] Names => [.. Databases.Concat(Entities).Select(type => type.FullName!)];

    public static ConstructorInfo? PrivateConstructorOf(Type type) =>
        type.GetConstructor(BindingFlags.Instance | BindingFlags.NonPublic, Type.EmptyTypes);

    private static IEnumerable<Type> EntitiesOf(Type database) => database.GetProperties()
        .Select(property => property.PropertyType)
        .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(DbSet<>))
        .Select(type => type.GetGenericArguments()[0]);
}
