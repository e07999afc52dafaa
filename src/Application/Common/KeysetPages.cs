using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Common;

/// <summary>Reads many rows without holding a connection, or more than a page of them, while they are used.</summary>
internal static class KeysetPages
{
    private const int Size = 100;

    /// <param name="after">The rows after a key, in the order of their keys; the first key is the default one.</param>
    /// <param name="key">The key of a row.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async IAsyncEnumerable<T> ReadAsync<T, TKey>(
        Func<TKey, IQueryable<T>> after, Func<T, TKey> key, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TKey : struct
    {
        var last = default(TKey);
        while (true)
        {
            var page = await after(last).Take(Size).ToListAsync(cancellationToken);
            foreach (var row in page)
            {
                yield return row;
            }

            if (page.Count < Size)
            {
                yield break;
            }

            last = key(page[^1]);
        }
    }
}
