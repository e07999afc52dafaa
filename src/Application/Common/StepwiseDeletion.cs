using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Common;

internal static class StepwiseDeletion
{
    private const int Size = 500;

    /// <summary>Deletes however many there are, a few hundred in one statement: none of them takes long or locks much.</summary>
    public static async Task DeleteInStepsAsync<T, TKey>(
        this IQueryable<T> rows, Expression<Func<T, TKey>> key, CancellationToken cancellationToken)
    {
        int deleted;
        do
        {
            deleted = await rows.OrderBy(key).Take(Size).ExecuteDeleteAsync(cancellationToken);
        }
        while (deleted == Size);
    }
}
