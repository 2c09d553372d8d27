# A chess-like move generator: pieces as a hierarchy with class-level directions, a board with undo, simple search.
class Piece:
    letter = "?"
    value = 0
    directions = []
    slides = False

    def __init__(self, white):
        self.white = white
        self.moves_made = 0

    def targets(self, board, square):
        row, col = square
        for dr, dc in self.directions:
            r, c = row + dr, col + dc
            while board.inside(r, c):
                other = board[r, c]
                if other is None:
                    yield r, c
                else:
                    if other.white != self.white:
                        yield r, c
                    break
                if not self.slides:
                    break
                r, c = r + dr, c + dc

    def __str__(self):
        return self.letter if self.white else self.letter.lower()

    def __repr__(self):
        return f"{type(self).__name__}({'white' if self.white else 'black'})"


ORTHOGONAL = [(0, 1), (1, 0), (0, -1), (-1, 0)]
DIAGONAL = [(1, 1), (1, -1), (-1, 1), (-1, -1)]


class Rook(Piece):
    letter, value = "R", 5
    directions = ORTHOGONAL
    slides = True


class Bishop(Piece):
    letter, value = "B", 3
    directions = DIAGONAL
    slides = True


class Queen(Rook, Bishop):
    letter = "Q"
    value = Rook.value + Bishop.value + 1
    directions = ORTHOGONAL + DIAGONAL


class King(Piece):
    letter, value = "K", 100
    directions = Queen.directions


class Knight(Piece):
    letter, value = "N", 3
    directions = [(a * x, b * y) for a, b in ((1, 2), (2, 1)) for x in (1, -1) for y in (1, -1)]


class Pawn(Piece):
    letter, value = "P", 1

    def targets(self, board, square):
        row, col = square
        step = -1 if self.white else 1
        if board.inside(row + step, col) and board[row + step, col] is None:
            yield row + step, col
            home = board.size - 2 if self.white else 1
            if row == home and board.inside(row + 2 * step, col) and board[row + 2 * step, col] is None:
                yield row + 2 * step, col
        for dc in (-1, 1):
            r, c = row + step, col + dc
            if board.inside(r, c):
                other = board[r, c]
                if other is not None and other.white != self.white:
                    yield r, c


class Move:
    __slots__ = ("piece", "source", "target", "taken")

    def __init__(self, piece, source, target, taken):
        self.piece = piece
        self.source = source
        self.target = target
        self.taken = taken

    def __str__(self):
        def name(square):
            return "abcdefgh"[square[1]] + str(square[0])

        return f"{self.piece}{name(self.source)}{'x' if self.taken else '-'}{name(self.target)}"


class Board:
    classes = {cls.letter: cls for cls in (Rook, Bishop, Queen, King, Knight, Pawn)}

    def __init__(self, rows):
        self.size = len(rows)
        self.cells = {}
        self.history = []
        for r, row in enumerate(rows):
            for c, ch in enumerate(row):
                if ch != ".":
                    self.cells[r, c] = self.classes[ch.upper()](ch.isupper())

    def inside(self, r, c):
        return 0 <= r < self.size and 0 <= c < self.size

    def __getitem__(self, square):
        return self.cells.get(square)

    def moves(self, white):
        for square in sorted(self.cells):
            piece = self.cells[square]
            if piece.white == white:
                for target in piece.targets(self, square):
                    yield Move(piece, square, target, self[target])

    def make(self, move):
        del self.cells[move.source]
        self.cells[move.target] = move.piece
        move.piece.moves_made += 1
        self.history.append(move)

    def undo(self):
        move = self.history.pop()
        move.piece.moves_made -= 1
        self.cells[move.source] = move.piece
        if move.taken is None:
            del self.cells[move.target]
        else:
            self.cells[move.target] = move.taken

    def score(self):
        return sum(p.value if p.white else -p.value for p in self.cells.values())

    def search(self, white, depth):
        if depth == 0:
            return self.score(), None
        best, choice = None, None
        for move in self.moves(white):
            self.make(move)
            value, _ = self.search(not white, depth - 1)
            self.undo()
            if best is None or (value > best if white else value < best):
                best, choice = value, move
        if best is None:
            return self.score(), None
        return best, choice

    def count(self, white, depth):
        if depth == 0:
            return 1
        total = 0
        for move in self.moves(white):
            self.make(move)
            total += self.count(not white, depth - 1)
            self.undo()
        return total

    def __str__(self):
        return "\n".join("".join(str(self[r, c] or ".") for c in range(self.size)) for r in range(self.size))


board = Board(["rnk..", "pp...", "..Q..", "...PP", "..BKR"])
print(board, board.score())
print([str(m) for m in board.moves(True)])
print([str(m) for m in board.moves(False)])
print([board.count(True, d) for d in range(4)])
for turn in range(4):
    value, move = board.search(turn % 2 == 0, 2)
    print(turn, value, move, repr(move.piece), repr(move.taken))
    board.make(move)
print(board, board.score(), [str(m) for m in board.history], max(p.moves_made for p in board.cells.values()))
while board.history:
    board.undo()
print(board, [cls.__name__ for cls in Queen.__mro__], issubclass(Queen, Bishop), Queen.value, len(Knight.directions))
