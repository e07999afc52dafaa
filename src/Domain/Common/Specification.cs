using System.Linq.Expressions;

namespace AssistantPlatform.Domain.Common;

/// <summary>A named query, composed of steps. Vocabulary of Ardalis.Specification, so that it can be swapped in.</summary>
public sealed class Specification<T>
{
    private readonly List<Func<IQueryable<T>, IQueryable<T>>> _steps = [];

    public Specification<T> Where(Expression<Func<T, bool>> predicate) => Add(query => query.Where(predicate));

    public Specification<T> OrderBy<TKey>(Expression<Func<T, TKey>> key) => Add(query => query.OrderBy(key));

    public Specification<T> OrderByDescending<TKey>(Expression<Func<T, TKey>> key) =>
        Add(query => query.OrderByDescending(key));

    public Specification<T> Take(int count) => Add(query => query.Take(count));

    public IQueryable<T> Apply(IQueryable<T> query) => _steps.Aggregate(query, (current, step) => step(current));

    private Specification<T> Add(Func<IQueryable<T>, IQueryable<T>> step)
    {
        _steps.Add(step);
        return this;
    }
}

public static class SpecificationQueries
{
    public static IQueryable<T> WithSpecification<T>(this IQueryable<T> query, Specification<T> specification) =>
        specification.Apply(query);
}
